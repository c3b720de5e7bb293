@claim:signalling-log-retention @witness:clock-advance @witness:canary-scan
Feature: Signalling log entries older than <limit> are gone

  Entries on who joined what are kept for a stated time, counted for each entry.

  Scenario Outline: Entries of the signalling log of <host> are gone after <period>
    Given the conference server of <host>
    And its statement says of its signalling log: <says>
    When conferences were held
    Then the entries are there shortly before <period> are over
    And nothing of them is left when <period> are over

    @stated @awaits:5
    Examples: Hosts that promise it
      | host   | says | period |
      | waag   | 7 d  | 7 days |
      | vc4all | 7 d  | 7 days |
