@claim:weblog-retention @witness:clock-advance @witness:canary-scan
Feature: Web log entries older than <limit> are gone

  Three hosts name the days for which entries of the web log are kept. The period is read as that of each entry, from
  the visit on, and it is never exceeded: the server deletes somewhat earlier.

  Scenario Outline: A visit to <host> is in the web log for almost <period> and no longer
    Given the conference server of <host>
    And its statement says of its web log: <says>
    When a day of visits and conferences there is over
    Then the day's entries are still in its web log shortly before <period> are over
    And nothing of them is left when <period> are over

    @stated
    Examples: Hosts that promise it
      | host        | says                             | period  |
      | waag        | a short time (14 d by 5.1); 14 d | 14 days |
      | vc4all      | a short time (14 d by 6.1); 14 d | 14 days |
      | bbw-leipzig | 7 d at most                      | 7 days  |
