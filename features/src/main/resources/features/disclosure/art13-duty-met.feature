@claim:art13-duty-met @witness:page-check
Feature: The statement contains every item that Article 13 demands

  One host declares that its statement fulfils the duty of GDPR Art. 13. The items that apply are looked for on the
  page. Some are there in part only, so that this is never more than a partial proof.

  Scenario Outline: The page of <host> holds each item of Article 13 that applies
    Given the conference server of <host>
    And its statement says of having said all that Article 13 demands: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page holds who is responsible and how to reach them
    And the page holds purposes and legal basis
    And the page holds recipients, periods and every right
    And the page holds consent, complaint and what happens without the data

    @stated
    Examples: Hosts that promise it
      | host                     | says         |
      | studentenwerk-osnabrueck | Art. 13 GDPR |
