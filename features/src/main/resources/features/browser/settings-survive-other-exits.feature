@claim:settings-survive-other-exits @witness:browser-inspection @witness:raw-store-read
Feature: Closing the tab leaves the settings in place

  Who just closes the window keeps the settings until the browser or its owner deletes them.

  @apart
  Scenario Outline: Closing the window leaves the settings of <host> in place
    Given the conference server of <host>
    And its statement says of settings after closing the window: <says>
    When somebody closes the window and comes back
    Then the settings are there again

    @stated
    Examples: Hosts that promise it
      | host                     | says                                                            |
      | studentenwerk-osnabrueck | otherwise the browser decides; until cleared by hand or browser |
