@claim:local-data-user-erasable @witness:browser-inspection @witness:raw-store-read
Feature: The visitor can delete what the browser keeps

  Whoever owns the browser can delete what it keeps.

  @apart
  Scenario Outline: What a browser keeps of <host> can be deleted
    Given the conference server of <host>
    And its statement says of deleting what the browser keeps: <says>
    When somebody deletes what the browser kept
    Then nothing of it is left, and everything works

    @stated
    Examples: Hosts that promise it
      | host                     | says        |
      | studentenwerk-osnabrueck | by hand     |
      | bbw-leipzig              | at any time |
