@claim:right-portability @witness:register-check
Feature: A person takes their data away in a machine-readable file

  Data that rest on consent or contract can be taken away in a usual form (GDPR Art. 20).

  @apart
  Scenario Outline: Somebody takes their data away from <host>
    Given the conference server of <host>
    And its statement says of taking data away: <says>
    When somebody asks for their data to take away
    Then they get a file that a program can read

    @stated
    Examples: Hosts that promise it
      | host                     | says                   |
      | waag                     | structured, usual form |
      | vc4all                   | structured, usual form |
      | studentenwerk-osnabrueck | Art. 20                |
      | greenminihost            | machine-readable       |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host        | says    |
      | bbw-leipzig | nothing |
