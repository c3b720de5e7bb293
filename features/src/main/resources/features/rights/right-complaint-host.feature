@claim:right-complaint-host @witness:register-check
Feature: A complaint to the host is recorded and answered

  Who is not content can tell the host, or its data protection officer.

  @apart
  Scenario Outline: A complaint reaches <host>
    Given the conference server of <host>
    And its statement says of complaining to the host: <says>
    When somebody complains
    Then the complaint is recorded and answered

    @stated
    Examples: Hosts that promise it
      | host                     | says                           |
      | waag                     | to Waag                        |
      | vc4all                   | to VC4ALL                      |
      | studentenwerk-osnabrueck | to the data protection officer |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host          | says    |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |
