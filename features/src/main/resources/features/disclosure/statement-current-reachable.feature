@claim:statement-current-reachable @witness:page-check
Feature: The current statement is one click away on every page

  Who is told to read the statement now and then has to find its current version from wherever they are. That the page
  tells it is shown here, not that it is true.

  Scenario Outline: Visitors of <host> are told of reading it again
    Given the conference server of <host>
    And its statement says of reading it again: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it
    And every page leads to it by one link
    And no browser may show an earlier version without asking the server

    @stated
    Examples: Hosts that promise it
      | host   | says             |
      | waag   | reread regularly |
      | vc4all | reread regularly |
