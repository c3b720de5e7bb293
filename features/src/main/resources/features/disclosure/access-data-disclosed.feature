@claim:access-data-disclosed @witness:page-check
Feature: The privacy page lists every field that a visit leaves

  One host lists what each visit leaves in its log. That the page tells it is shown here, not that it is true.

  Scenario Outline: Visitors of <host> are told of what a visit leaves behind
    Given the conference server of <host>
    And its statement says of what a visit leaves behind: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host        | says                                                    |
      | bbw-leipzig | some basic data; date, time, status, bytes, browser, OS |
