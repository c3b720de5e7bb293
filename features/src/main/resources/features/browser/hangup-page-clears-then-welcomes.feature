@claim:hangup-page-clears-then-welcomes @witness:browser-inspection @witness:raw-store-read
Feature: The hang-up page deletes first and then shows the welcome page

  After hanging up comes a page that deletes, and then the welcome page.

  @apart
  Scenario Outline: Hanging up at <host> deletes first and then welcomes
    Given the conference server of <host>
    And its statement says of the page after hanging up: <says>
    When somebody presses hang-up
    Then a page deletes what was kept
    And the welcome page follows

    @stated
    Examples: Hosts that promise it
      | host                     | says |
      | studentenwerk-osnabrueck | yes  |
