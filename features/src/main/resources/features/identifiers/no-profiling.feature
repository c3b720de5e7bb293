@claim:no-profiling @witness:raw-store-read @witness:syscall-trace
Feature: No profile of a person can be built from what is kept

  No profile of a person is made (GDPR Art. 4(4)). Shown is that what is kept would not be enough to make one.

  Scenario Outline: What <host> keeps is not enough for a profile
    Given the conference server of <host>
    And its statement says of profiles: <says>
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
