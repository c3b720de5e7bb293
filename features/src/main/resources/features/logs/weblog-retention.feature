@claim:weblog-retention
Feature: Web log entries are gone when their time is over

  Three hosts name the days for which entries of the web log are kept. The period is read as that of each entry, from the
  visit on, and it is never exceeded: the server deletes somewhat earlier.

  Scenario Outline: A visit to <host> is in the web log for almost <period> and no longer
    Given the conference server of <host>, whose statement keeps the web log for <period>
    When visitors have looked at its pages
    Then their visits are still in the web log shortly before <period> are over
    And nothing of their visits is left when <period> are over

    Examples:
      | host        | period  |
      | waag        | 14 days |
      | vc4all      | 14 days |
      | bbw-leipzig | 7 days  |
