@claim:stun-servers-as-disclosed @witness:browser-inspection @witness:wire-capture
Feature: The browser asks no STUN server that the statement does not name

  A STUN server tells a browser its own address, and so learns it. Browsers are given those that the statement names and
  no others.

  @alone
  Scenario Outline: Browsers at <host> are given the STUN servers that its statement names
    Given the conference server of <host>
    And its statement says of STUN servers: <says>
    When two people meet, and later a third comes
    Then the browsers asked the named servers and no others

    @stated
    Examples: Hosts that promise it
      | host   | says                                             |
      | waag   | 1 Jitsi host                                     |
      | vc4all | 3 Google hosts; the first; the second; the third |

  Scenario Outline: Browsers at <host> are given no STUN server
    Given the conference server of <host>
    And its statement says of STUN servers: <says>
    When a day of visits and conferences there is over
    Then the browsers were given no server to ask but this one
    And no browser asked any other host for its address

    @conflicting
    Examples: Hosts that say something else
      | host                     | says                 |
      | studentenwerk-osnabrueck | no outside STUN host |
