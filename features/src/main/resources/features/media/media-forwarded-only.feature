@claim:media-forwarded-only @witness:browser-inspection @witness:wire-capture @witness:syscall-trace
Feature: The media path receives and forwards and does nothing else

  The server receives sound and picture, passes them on to the others in the conference, and does nothing else with
  them.

  Scenario Outline: The server of <host> passes sound and picture on and does nothing else with them
    Given the conference server of <host>
    And its statement says of what becomes of sound and picture: <says>
    When a day of visits and conferences there is over
    Then what one participant sent arrived at the other as it was sent
    And every packet of the conference went to somebody who was in it
    And the server has opened no file that could take one

    @stated
    Examples: Hosts that promise it
      | host   | says                     |
      | waag   | receive and forward only |
      | vc4all | receive and forward only |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | studentenwerk-osnabrueck | nothing |
      | greenminihost            | nothing |
      | bbw-leipzig              | nothing |

  Scenario Outline: What does pass through the server of <host> is passed on and nothing else
    Given the conference server of <host>
    And its statement says of what becomes of sound and picture: <says>
    When a day of visits and conferences there is over
    Then what one participant sent arrived at the other as it was sent
    And every packet of the conference went to somebody who was in it
    And the server has opened no file that could take one

    @conflicting
    Examples: Hosts that disclose direct connections, and are none of the five
      | host | says |
