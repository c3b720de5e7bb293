@claim:room-name-self-chosen @witness:browser-inspection
Feature: The visitor chooses the name of the room

  Visitors name their conference as they like.

  Scenario Outline: Visitors of <host> name their conferences
    Given the conference server of <host>
    And its statement says of choosing the name of a conference: <says>
    When a day of visits and conferences there is over
    Then a conference bore the name that its visitor had chosen, in whatever script

    @stated
    Examples: Hosts that promise it
      | host   | says |
      | waag   | yes  |
      | vc4all | yes  |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | studentenwerk-osnabrueck | nothing |
      | greenminihost            | nothing |
      | bbw-leipzig              | nothing |
