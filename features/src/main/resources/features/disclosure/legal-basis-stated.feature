@claim:legal-basis-stated @witness:page-check
Feature: The privacy page states a legal basis for each processing operation

  Visitors are told on which ground of GDPR Art. 6 their data are processed (Art. 13(1)(c)). Whether the ground carries
  is a question of law, shown in a column of its own. That the page tells it is shown here, not that it is true.

  Scenario Outline: Visitors of <host> are told of the legal basis
    Given the conference server of <host>
    And its statement says of the legal basis: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host                     | says                                                                                 |
      | waag                     | legitimate interest                                                                  |
      | vc4all                   | legitimate interest                                                                  |
      | studentenwerk-osnabrueck | 6(1)(e) with 6(3); 6(1)(a) where consent is asked; 6(1)(b) where a contract needs it |
      | greenminihost            | legitimate interest                                                                  |
      | bbw-leipzig              | consent or contract; legal obligation                                                |
