@claim:no-extra-stun @witness:browser-inspection @witness:wire-capture
Feature: No STUN server is asked

  A STUN server tells a browser its own address, and so learns it. None is needed here, and none is used.

  Scenario Outline: Browsers at <host> ask no STUN server
    Given the conference server of <host>
    And its statement says of STUN servers: <says>
    When a day of visits and conferences there is over
    Then the browsers were given no server to ask but this one
    And no browser asked any other host for its address

    @stated
    Examples: Hosts that promise it
      | host                     | says |
      | studentenwerk-osnabrueck | none |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host          | says    |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |

  @alone
  Scenario Outline: Browsers at <host> are given the STUN servers that its statement names
    Given the conference server of <host>
    And its statement says of STUN servers: <says>
    When two people meet, and later a third comes
    Then the browsers asked the named servers and no others

    @conflicting
    Examples: Hosts that say something else
      | host   | says        |
      | waag   | Jitsi STUN  |
      | vc4all | Google STUN |
