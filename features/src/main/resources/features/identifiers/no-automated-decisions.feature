@claim:no-automated-decisions @witness:raw-store-read @witness:syscall-trace
Feature: No decision about a person is taken by the software alone

  No decision about a person is taken by software alone (GDPR Art. 22). Shown is that nothing is kept from which one
  could be taken. A limit on how many connections one network may open refuses connections, not people, and is told on
  the page.

  Scenario Outline: <host> keeps nothing from which software could decide about a person
    Given the conference server of <host>
    And its statement says of automated decisions: <says>
    When a day of visits and conferences there is over
    Then the journal holds nothing but the fields it is declared to hold
    And the server has opened no file and reached no host beyond those it needs

    @stated
    Examples: Hosts that promise it
      | host          | says |
      | greenminihost | none |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | waag                     | nothing |
      | vc4all                   | nothing |
      | studentenwerk-osnabrueck | nothing |
      | bbw-leipzig              | nothing |
