@claim:dpo-contact-shown @witness:page-check
Feature: The privacy page shows how to reach the data protection officer

  Where there is a data protection officer, visitors are told how to reach them (GDPR Art. 13(1)(b)). That the page
  tells it is shown here, not that it is true.

  Scenario Outline: Visitors of <host> are told of the data protection officer
    Given the conference server of <host>
    And its statement says of the data protection officer: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host                     | says   |
      | studentenwerk-osnabrueck | e-mail |
