@claim:p2p-at-most-two @witness:browser-inspection @witness:wire-capture
Feature: A direct connection is used for two participants and ends when a third joins

  Some hosts let two people connect directly, and end that when a third comes, read as: within two seconds.

  @alone
  Scenario Outline: At <host> two people connect directly until a third comes
    Given the conference server of <host>
    And its statement says of direct connections: <says>
    When two people meet, and later a third comes
    Then the two were connected directly until the third came
    And the third was heard and seen within two seconds

    @stated
    Examples: Hosts that promise it
      | host   | says |
      | waag   | 2    |
      | vc4all | 2    |

  Scenario Outline: At <host> two people are not connected directly
    Given the conference server of <host>
    And its statement says of direct connections: <says>
    When a day of visits and conferences there is over
    Then the browsers exchanged sound and picture with the server only
    And no packet went from one participant to another

    @conflicting
    Examples: Hosts that say something else
      | host                     | says                  |
      | studentenwerk-osnabrueck | no direct connections |
