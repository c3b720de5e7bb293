@claim:log-retention-all @witness:clock-advance @witness:canary-scan
Feature: No log entry of any kind is older than <limit>

  Whatever is logged is deleted by itself after a stated time. Logs in which the day left nothing show nothing; if none has an
  entry, this stays unknown.

  Scenario Outline: No log entry of <host> is older than <period>
    Given the conference server of <host>
    And its statement says of all its logs: <says>
    When a day of visits and conferences there is over
    Then the day's entries are still in each log that has any, shortly before their time is over
    And nothing of them is left when <period> are over

    @stated
    Examples: Hosts that promise it
      | host                     | says           | period |
      | studentenwerk-osnabrueck | 7 d, automatic | 7 days |
