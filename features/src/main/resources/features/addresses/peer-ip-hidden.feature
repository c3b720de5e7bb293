@claim:peer-ip-hidden @witness:browser-inspection @witness:foreign-client
Feature: No participant can learn the address of another

  Participants learn the server's address and nobody else's. Somebody takes part from an address of their own; it must
  turn up in nothing that the others receive.

  Scenario Outline: No participant of <host> learns the address of another
    Given the conference server of <host>
    And its statement says of whether participants learn addresses: <says>
    When a day of visits and conferences there is over
    Then nothing that the browsers received held the address of another participant
    And a program in the same conference was told no address either

    @stated
    Examples: Hosts that promise it
      | host                     | says        |
      | studentenwerk-osnabrueck | server only |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host          | says    |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |

  @alone
  Scenario Outline: At <host> two people who are connected directly learn each other's address, and no third does
    Given the conference server of <host>
    And its statement says of whether participants learn addresses: <says>
    When two people meet, and later a third comes
    Then only the two who were connected directly could learn each other's address

    @conflicting @witness:browser-inspection @witness:wire-capture
    Examples: Hosts that say something else
      | host   | says                         |
      | waag   | direct connections reveal it |
      | vc4all | direct connections reveal it |
