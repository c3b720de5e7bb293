@claim:conference-id-retention @witness:clock-advance @witness:canary-scan
Feature: A conference identifier is gone after <limit>

  The identifier of a conference is kept for a stated time from its end.

  Scenario Outline: Identifiers of conferences at <host> are gone after <period>
    Given the conference server of <host>
    And its statement says of how long identifiers of conferences are kept: <says>
    When a day of visits and conferences there is over
    Then the identifiers of the day's conferences are still there shortly before <period> are over
    And nothing of them is left when <period> are over

    @stated
    Examples: Hosts that promise it
      | host          | says | period  |
      | greenminihost | 24 d | 24 days |

  Scenario Outline: <host> keeps no identifier
    Given the conference server of <host>
    And its statement says of how long identifiers of conferences are kept: <says>
    When a day of visits and conferences there is over
    Then no file that the server could write holds an identifier of anybody

    @conflicting @witness:canary-scan
    Examples: Hosts that say something else
      | host                     | says                               |
      | studentenwerk-osnabrueck | nothing stays                      |
      | bbw-leipzig              | conference data deleted at the end |
