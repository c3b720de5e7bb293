@claim:participant-id-unique @witness:foreign-client
Feature: Every participant gets an identifier of its own

  Each participant gets an identifier of their own for each stay, random and unlike anything else.

  Scenario Outline: Each participant of <host> has an identifier of their own
    Given the conference server of <host>
    And its statement says of identifiers of participants: <says>
    When a day of visits and conferences there is over
    Then no two stays had the same identifier, and none could be guessed

    @stated
    Examples: Hosts that promise it
      | host          | says |
      | greenminihost | yes  |

    @silent
    Examples: Hosts that say nothing of it, so that the strictest value holds
      | host                     | says    |
      | waag                     | nothing |
      | vc4all                   | nothing |
      | studentenwerk-osnabrueck | nothing |
      | bbw-leipzig              | nothing |
