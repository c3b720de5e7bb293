@claim:logs-free-of-personal-data @witness:raw-store-read @witness:canary-scan
Feature: No log line holds personal data

  What is logged tells nothing of anybody.

  Scenario Outline: No log of <host> tells who was there
    Given the conference server of <host>
    And its statement says of personal data in logs: <says>
    When a day of visits and conferences there is over
    Then no entry of the journal holds any part of an address
    And no file that the server could write holds an address, a conference's name, or where a visitor came from

    @stated
    Examples: Hosts that promise it
      | host                     | says |
      | studentenwerk-osnabrueck | none |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host          | says    |
      | greenminihost | nothing |

  Scenario Outline: The log of <host> tells no more than the network that a visitor came from
    Given the conference server of <host>
    And its statement says of personal data in logs: <says>
    When a day of visits and conferences there is over
    Then the web log has an entry for each visit, with at most 16 bits of an address
    And no file that the server could write holds an address, a conference's name, or where a visitor came from

    @conflicting @log:shortened
    Examples: Hosts that say something else
      | host   | says                     |
      | waag   | security log, room names |
      | vc4all | as Waag                  |

  Scenario Outline: The log of <host> tells what its statement lists and no more
    Given the conference server of <host>
    And its statement says of personal data in logs: <says>
    When a day of visits and conferences there is over
    Then the entries hold the listed fields and no others

    @conflicting @log:full
    Examples: Hosts that say something else
      | host        | says             |
      | bbw-leipzig | address, browser |
