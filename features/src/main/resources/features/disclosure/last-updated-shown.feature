@claim:last-updated-shown @witness:page-check
Feature: The privacy page shows the date of its last real change

  Visitors who come back must be able to see whether anything has changed since. That the page tells it is shown here,
  not that it is true.

  Scenario Outline: Visitors of <host> are told of the date of its last change
    Given the conference server of <host>
    And its statement says of the date of its last change: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it
    And the page says when the statement was last changed

    @stated
    Examples: Hosts that promise it
      | host   | says       |
      | waag   | 2020-03-30 |
      | vc4all | 2020-03-30 |
