@claim:no-third-party-services @witness:egress-trap @witness:syscall-trace
Feature: Neither server nor page calls a third-party service

  Neither the server nor its pages use a service of anybody else.

  Scenario Outline: <host> uses no service of anybody else
    Given the conference server of <host>
    And its statement says of services of others: <says>
    When a day of visits and conferences there is over
    Then the pages have asked nobody else for anything
    And the server has reached no other host

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
  Scenario Outline: <host> uses the STUN servers that its statement names and no other service
    Given the conference server of <host>
    And its statement says of services of others: <says>
    When two people meet, and later a third comes
    Then the browsers asked the named servers and no others

    @conflicting @witness:browser-inspection @witness:wire-capture
    Examples: Hosts that say something else
      | host   | says |
      | waag   | STUN |
      | vc4all | STUN |
