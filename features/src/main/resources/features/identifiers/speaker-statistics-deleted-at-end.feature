@claim:speaker-statistics-deleted-at-end @witness:canary-scan @witness:memory-scan
Feature: Speaking times are forgotten when the conference ends

  Who spoke for how long is forgotten when the conference ends.

  Scenario Outline: Speaking times at <host> are forgotten at the end
    Given the conference server of <host>
    And its statement says of statistics of speakers: <says>
    When a conference was held and is over
    Then no file that the server could write holds a speaking time
    And the server's memory holds none either

    @stated @awaits:5
    Examples: Hosts that promise it
      | host        | says       |
      | bbw-leipzig | at the end |
