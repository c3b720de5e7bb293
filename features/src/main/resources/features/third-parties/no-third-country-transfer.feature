@claim:no-third-country-transfer @witness:egress-trap @witness:syscall-trace
Feature: No connection of the service leaves for a third country

  No connection leaves for another country, because none leaves at all but those of the participants themselves, which
  are no transfer by the host.

  Scenario Outline: Nothing leaves <host> for a third country
    Given the conference server of <host>
    And its statement says of transfers to third countries: <says>
    When a day of visits and conferences there is over
    Then the pages have asked nobody else for anything
    And the server has reached no other host

    @stated
    Examples: Hosts that promise it
      | host        | says |
      | bbw-leipzig | none |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | waag                     | nothing |
      | vc4all                   | nothing |
      | studentenwerk-osnabrueck | nothing |
      | greenminihost            | nothing |

  Scenario Outline: What leaves <host> for a third country leaves by its provider, and not by the server
    Given the conference server of <host>
    And its statement says of transfers to third countries: <says>
    When a day of visits and conferences there is over
    Then the pages have asked nobody else for anything
    And the server has reached no other host

    @conflicting
    Examples: Hosts that name safeguards for a transfer, and are none of the five
      | host | says |
