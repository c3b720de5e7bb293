@claim:helpdesk-contact-shown @witness:page-check
Feature: The privacy page shows the technical contact

  One host names somebody for technical questions beside whoever is responsible. That the page tells it is shown here,
  not that it is true.

  Scenario Outline: Visitors of <host> are told of the technical contact
    Given the conference server of <host>
    And its statement says of the technical contact: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host                     | says   |
      | studentenwerk-osnabrueck | e-mail |
