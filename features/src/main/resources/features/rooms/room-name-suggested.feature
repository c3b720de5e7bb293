@claim:room-name-suggested @witness:browser-inspection
Feature: The welcome page offers a room name nobody can guess

  Who has no name in mind is offered one. It has to be one that nobody can guess, since whoever knows the name may come
  in.

  Scenario Outline: <host> offers names that nobody can guess
    Given the conference server of <host>
    And its statement says of suggested names: <says>
    When somebody visits its welcome page many times
    Then no two of the names that were offered are alike, and each has many that it could have been

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
