@claim:firewall-in-place @witness:config-inspection
Feature: Only the ports the service needs are open

  A firewall lies around the server, where this test cannot look. What it can see is that the server itself opens no
  door that the service does not need; the firewall itself is for the host to attest.

  Scenario Outline: The server of <host> listens where conferences need it and nowhere else
    Given the conference server of <host>
    And its statement says of its firewall: <says>
    When a day of visits and conferences there is over
    Then the server listened on one port for pages and one for media

    @stated
    Examples: Hosts that promise it
      | host   | says |
      | waag   | yes  |
      | vc4all | yes  |
