@claim:statement-read-before-start @witness:browser-inspection
Feature: The invitation leads to the statement before it leads to the meeting

  One host asks invited people to read its statement before the conference starts.

  @apart
  Scenario Outline: An invitation of <host> leads to the statement first
    Given the conference server of <host>
    And its statement says of reading it first: <says>
    When an invited person follows the link
    Then the statement comes before the conference

    @stated
    Examples: Hosts that promise it
      | host        | says          |
      | bbw-leipzig | asked to read |
