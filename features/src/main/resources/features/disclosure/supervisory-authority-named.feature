@claim:supervisory-authority-named @witness:page-check
Feature: The privacy page names the competent supervisory authority

  People who complain need to know to which authority they can turn (GDPR Art. 13(2)(d)). That the page tells it is
  shown here, not that it is true.

  Scenario Outline: Visitors of <host> are told of the supervisory authority
    Given the conference server of <host>
    And its statement says of the supervisory authority: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host                     | says                                  |
      | waag                     | Autoriteit Persoonsgegevens, web site |
      | vc4all                   | Autoriteit Persoonsgegevens, web site |
      | studentenwerk-osnabrueck | LfD Niedersachsen, full contact       |
      | greenminihost            | Autoriteit Persoonsgegevens, name     |
