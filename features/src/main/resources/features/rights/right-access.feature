@claim:right-access @witness:register-check
Feature: A person gets a copy of all data held about them

  Everybody may ask what is held about them (GDPR Art. 15).

  @apart
  Scenario Outline: Somebody gets a copy of all that <host> holds about them
    Given the conference server of <host>
    And its statement says of asking what is held: <says>
    When somebody asks for their data
    Then they get all of it within the time the law gives, and nobody else's

    @stated
    Examples: Hosts that promise it
      | host                     | says                                          |
      | waag                     | on request; as an overview in structured form |
      | vc4all                   | on request; as an overview in structured form |
      | studentenwerk-osnabrueck | Art. 15                                       |
      | greenminihost            | on request                                    |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host        | says    |
      | bbw-leipzig | nothing |
