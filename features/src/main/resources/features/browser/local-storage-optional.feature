@claim:local-storage-optional @witness:browser-inspection @witness:raw-store-read
Feature: The service works when the browser refuses storage

  Everything works where a browser refuses to store anything.

  @apart
  Scenario Outline: A conference at <host> works without storage
    Given the conference server of <host>
    And its statement says of browsers that refuse storage: <says>
    When somebody whose browser refuses storage takes part
    Then everything works
    And nothing is kept before its owner makes storage available

    @stated
    Examples: Hosts that promise it
      | host          | says                   |
      | greenminihost | only if made available |
