@claim:media-log-retention @witness:clock-advance @witness:canary-scan
Feature: Media log entries older than <limit> are gone

  Entries on media connections are kept for a stated time, counted for each entry.

  Scenario Outline: Entries of the media log of <host> are gone after <period>
    Given the conference server of <host>
    And its statement says of its media log: <says>
    When a day of visits and conferences there is over
    Then the day's entries are still in its media log shortly before <period> are over
    And nothing of them is left when <period> are over

    @stated
    Examples: Hosts that promise it
      | host   | says         | period   |
      | waag   | 24 h or less | 24 hours |
      | vc4all | 24 h or less | 24 hours |
