@claim:right-objection @witness:register-check
Feature: An objection stops the processing until it is decided

  Everybody may object to processing for a legitimate interest or a public task (GDPR Art. 21).

  @apart
  Scenario Outline: An objection at <host> stops the use until it is decided
    Given the conference server of <host>
    And its statement says of objecting: <says>
    When somebody objects
    Then the use rests until it is decided, with reasons

    @stated
    Examples: Hosts that promise it
      | host                     | says                                  |
      | waag                     | if legitimate interest or public task |
      | vc4all                   | if legitimate interest or public task |
      | studentenwerk-osnabrueck | Art. 21, future processing            |
      | greenminihost            | any processing; decided by weighing   |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host        | says    |
      | bbw-leipzig | nothing |
