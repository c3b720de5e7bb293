@claim:cookies-refusable @witness:browser-inspection @witness:raw-store-read
Feature: With cookies off the meeting still works apart from the listed functions

  Who refuses cookies loses the listed functions and nothing else.

  @apart
  Scenario Outline: A conference at <host> works with cookies off
    Given the conference server of <host>
    And its statement says of refusing cookies: <says>
    When somebody who refuses cookies takes part
    Then only the listed functions are missing

    @stated
    Examples: Hosts that promise it
      | host        | says           |
      | bbw-leipzig | yes, with loss |
