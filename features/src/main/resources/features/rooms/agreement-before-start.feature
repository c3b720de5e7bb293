@claim:agreement-before-start @witness:browser-inspection @witness:foreign-client
Feature: No meeting starts before the visitor presses start

  One host lets a conference start only after the visitor has agreed by starting it.

  @apart
  Scenario Outline: No conference at <host> starts by itself
    Given the conference server of <host>
    And its statement says of agreeing first: <says>
    When an invited person follows the link
    Then nothing starts before the visitor starts it

    @stated
    Examples: Hosts that promise it
      | host        | says                            |
      | bbw-leipzig | agree, then start; start button |
