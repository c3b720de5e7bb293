@claim:log-retention-all @witness:clock-advance @witness:canary-scan
Feature: No log entry of any kind is older than <limit>

  Whatever is logged is deleted by itself after a stated time.

  Scenario Outline: No log entry of <host> is older than <period>
    Given the conference server of <host>
    And its statement says of all its logs: <says>
    When conferences were held
    Then the entries are there shortly before <period> are over
    And nothing of them is left when <period> are over

    @stated @awaits:5
    Examples: Hosts that promise it
      | host                     | says           | period |
      | studentenwerk-osnabrueck | 7 d, automatic | 7 days |
