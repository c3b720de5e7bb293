@claim:conference-id-unique @witness:raw-store-read
Feature: Every conference gets an identifier of its own

  Each conference gets an identifier of its own, random and unlike its name.

  Scenario Outline: Each conference at <host> has an identifier of its own
    Given the conference server of <host>
    And its statement says of identifiers of conferences: <says>
    When conferences were held
    Then no two have the same identifier, and none tells a name

    @stated
    Examples: Hosts that promise it
      | host          | says |
      | greenminihost | yes  |
