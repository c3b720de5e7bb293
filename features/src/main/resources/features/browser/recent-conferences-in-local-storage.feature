@claim:recent-conferences-in-local-storage @witness:browser-inspection @witness:raw-store-read @witness:canary-scan
Feature: The list of earlier conferences is kept in the browser only

  The browser keeps a list of earlier conferences, if its owner has switched that on.

  @apart
  Scenario Outline: Earlier conferences at <host> are listed in the browser only
    Given the conference server of <host>
    And its statement says of a list of earlier conferences: <says>
    When somebody comes back
    Then the browser lists the earlier conference
    And no file that the server could write holds the name of the conference

    @stated
    Examples: Hosts that promise it
      | host          | says |
      | greenminihost | yes  |
