@claim:speaker-statistics-deleted-at-end @witness:canary-scan @witness:raw-store-read
Feature: Speaking times are forgotten when the conference ends

  Who spoke for how long is forgotten when the conference ends. It is kept nowhere beside a name or an identifier; a time by itself
  cannot be searched for in memory.

  Scenario Outline: Speaking times at <host> are forgotten at the end
    Given the conference server of <host>
    And its statement says of statistics of speakers: <says>
    When a conference was held and is over
    Then no file that the server could write holds a speaking time
    And the journal has no place for a speaking time

    @stated
    Examples: Hosts that promise it
      | host        | says       |
      | bbw-leipzig | at the end |
