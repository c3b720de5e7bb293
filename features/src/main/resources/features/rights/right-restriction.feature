@claim:right-restriction @witness:register-check
Feature: Restricted data stay and are used only as Article 18(2) allows

  Restricted data stay, and are used only as GDPR Art. 18(2) allows.

  @apart
  Scenario Outline: Restricted data at <host> stay and rest
    Given the conference server of <host>
    And its statement says of restricting the use of data: <says>
    When somebody asks for restriction with a ground
    Then their entries stay and are not used until released

    @stated
    Examples: Hosts that promise it
      | host                     | says         |
      | waag                     | four grounds |
      | vc4all                   | four grounds |
      | studentenwerk-osnabrueck | Art. 18      |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host          | says    |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |
