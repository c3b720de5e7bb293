@claim:usage-statistics-kept @witness:raw-store-read
Feature: Usage statistics are counts that point to nobody

  Counts of use are kept that point to nobody.

  Scenario Outline: Statistics of <host> are counts that point to nobody
    Given the conference server of <host>
    And its statement says of statistics of use: <says>
    When conferences were held
    Then only counts are kept, and small ones are held back

    @stated
    Examples: Hosts that promise it
      | host          | says               |
      | greenminihost | content not stated |
