@claim:signalling-log-retention @witness:clock-advance @witness:canary-scan
Feature: Signalling log entries older than <limit> are gone

  Entries on who joined what are kept for a stated time, counted for each entry.

  Scenario Outline: Entries of the signalling log of <host> are gone after <period>
    Given the conference server of <host>
    And its statement says of its signalling log: <says>
    When a day of visits and conferences there is over
    Then the day's entries are still in its signalling log shortly before <period> are over
    And nothing of them is left when <period> are over

    @stated
    Examples: Hosts that promise it
      | host   | says | period |
      | waag   | 7 d  | 7 days |
      | vc4all | 7 d  | 7 days |
