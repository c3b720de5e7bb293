@claim:p2p-disabled @witness:browser-inspection @witness:wire-capture
Feature: Two participants never connect directly

  No two participants are ever connected directly; everything goes over the server.

  Scenario Outline: Two participants of <host> are never connected directly
    Given the conference server of <host>
    And its statement says of direct connections: <says>
    When a day of visits and conferences there is over
    Then the browsers exchanged sound and picture with the server only
    And no packet went from one participant to another

    @stated
    Examples: Hosts that promise it
      | host                     | says |
      | studentenwerk-osnabrueck | 0    |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host          | says    |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |

  @alone
  Scenario Outline: At <host> two people connect directly until a third comes
    Given the conference server of <host>
    And its statement says of direct connections: <says>
    When two people meet, and later a third comes
    Then the two were connected directly until the third came

    @conflicting
    Examples: Hosts that say something else
      | host   | says      |
      | waag   | 2 allowed |
      | vc4all | 2 allowed |
