@claim:settings-cleared-on-hangup @witness:browser-inspection @witness:raw-store-read
Feature: Pressing hang-up clears the settings from the browser

  Who presses the button for hanging up leaves no settings behind.

  @apart
  Scenario Outline: Hanging up at <host> clears the settings
    Given the conference server of <host>
    And its statement says of settings after hanging up: <says>
    When somebody presses hang-up
    Then the browser has kept nothing

    @stated
    Examples: Hosts that promise it
      | host                     | says           |
      | studentenwerk-osnabrueck | hang-up button |

  @apart
  Scenario Outline: <host> keeps settings for the next time
    Given the conference server of <host>
    And its statement says of settings after hanging up: <says>
    When somebody hangs up and comes back
    Then the settings are there again

    @conflicting
    Examples: Hosts that say something else
      | host          | says                   |
      | greenminihost | kept for the next call |
      | bbw-leipzig   | kept for the next call |
