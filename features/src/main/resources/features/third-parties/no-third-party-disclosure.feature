@claim:no-third-party-disclosure @witness:egress-trap @witness:syscall-trace
Feature: No personal data leave the server for anyone outside the conference

  Personal data stay with the conference. What software can show is that it hands nothing to anybody; cases that the
  statement leaves open go through people, and their register.

  Scenario Outline: <host> hands nothing to anybody by itself
    Given the conference server of <host>
    And its statement says of handing data to others: <says>
    When a day of visits and conferences there is over
    Then the pages have asked nobody else for anything
    And the server has reached no other host

    @stated
    Examples: Hosts that promise it
      | host                     | says                         |
      | waag                     | in principle                 |
      | vc4all                   | in principle                 |
      | studentenwerk-osnabrueck | in principle                 |
      | greenminihost            | never, two exceptions        |
      | bbw-leipzig              | none; none of the other data |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host | says |
