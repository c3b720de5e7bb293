@claim:settings-in-local-storage @witness:browser-inspection @witness:raw-store-read @witness:canary-scan
Feature: Personal settings live in the browser and nowhere else

  Personal settings live in the browser and nowhere else.

  @apart
  Scenario Outline: Settings of a visitor of <host> live in the browser only
    Given the conference server of <host>
    And its statement says of settings in the browser: <says>
    When somebody changes a setting and comes back
    Then the browser has kept it
    And no file that the server could write holds the setting

    @stated
    Examples: Hosts that promise it
      | host                     | says                   |
      | studentenwerk-osnabrueck | until hang-up          |
      | greenminihost            | no limit stated        |
      | bbw-leipzig              | until the user deletes |
