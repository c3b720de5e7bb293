@claim:room-exists-while-occupied @witness:config-inspection @witness:foreign-client
Feature: The room ends when the last participant leaves

  A conference lasts while somebody is in it. Who lost the connection counts as present for a stated time.

  @alone
  Scenario Outline: A conference at <host> ends with its last participant
    Given the conference server of <host>
    And its statement says of how long a conference lasts: <says>
    When a day of visits and conferences there is over
    Then the server knew no conference once the last participant had left
    And whoever came to the same name afterwards was alone
    And whoever was lost without a goodbye had left when 10 seconds were over, for the others and as the last one
    And a later conference of that name knew nothing of them

    @stated
    Examples: Hosts that promise it
      | host                     | says       |
      | studentenwerk-osnabrueck | at least 1 |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host          | says    |
      | waag          | nothing |
      | vc4all        | nothing |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |
