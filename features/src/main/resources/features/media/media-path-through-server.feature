@claim:media-path-through-server @witness:browser-inspection @witness:wire-capture
Feature: Every media packet passes the server

  Sound and picture go from each device to the server and from there to the others.

  Scenario Outline: Sound and picture pass the server of <host>
    Given the conference server of <host>
    And its statement says of the way of sound and picture: <says>
    When a day of visits and conferences there is over
    Then the browsers exchanged sound and picture with the server only
    And no packet went from one participant to another

    @stated
    Examples: Hosts that promise it
      | host                     | says                              |
      | studentenwerk-osnabrueck | server first                      |
      | greenminihost            | through the host's infrastructure |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host        | says    |
      | bbw-leipzig | nothing |

  @alone
  Scenario Outline: At <host> two people may be connected directly, and no more than two
    Given the conference server of <host>
    And its statement says of the way of sound and picture: <says>
    When two people meet, and later a third comes
    Then the two were connected directly until the third came

    @conflicting
    Examples: Hosts that say something else
      | host   | says                       |
      | waag   | direct connections allowed |
      | vc4all | direct connections allowed |
